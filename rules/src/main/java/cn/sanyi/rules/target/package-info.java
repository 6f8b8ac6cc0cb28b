/** Targets: whether an indicator's value meets what the plan or the county asks for. */
package cn.sanyi.rules.target;
