/** Official assessments: how units stand, as computed for the record and bound by a hash. */
package cn.sanyi.reporting.ranking;
