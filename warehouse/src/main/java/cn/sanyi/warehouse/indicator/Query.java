package cn.sanyi.warehouse.indicator;

import java.util.List;

/**
 * SQL with its positional parameters.
 *
 * @param sql with {@code ?} for each parameter
 * @param parameters in order
 */
public record Query(String sql, List<Object> parameters) {}
