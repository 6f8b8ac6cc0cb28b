/** One run of ingest: records through the mapping and the registry to the outlet, all counted. */
package cn.sanyi.ingest.run;
