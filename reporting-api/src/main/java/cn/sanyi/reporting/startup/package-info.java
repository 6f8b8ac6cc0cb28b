/** What keeps the API from starting, said in a line that tells what to do. */
package cn.sanyi.reporting.startup;
