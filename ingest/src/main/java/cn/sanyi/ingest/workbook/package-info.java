/**
 * Reads the rows of one sheet of a workbook (xlsx, ISO/IEC 29500), streaming and within limits;
 * what a cell holds is told with the reason where it must not be believed.
 */
package cn.sanyi.ingest.workbook;
