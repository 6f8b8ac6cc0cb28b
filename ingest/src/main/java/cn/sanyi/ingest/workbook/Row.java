package cn.sanyi.ingest.workbook;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number from 1
 * @param cells those that are written, from left to right
 * @param tooLong whether it has more characters than the limit; its texts are not whole then
 */
public record Row(int number, List<Cell> cells, boolean tooLong) {}
