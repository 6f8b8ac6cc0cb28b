/** The quarter's scores of units: points per indicator, ranks and grades within a peer group. */
package cn.sanyi.rules.score;
