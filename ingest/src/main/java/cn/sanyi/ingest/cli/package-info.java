/** The command line of ingest: files, a simulated county, a replay of the quarantine. */
package cn.sanyi.ingest.cli;
