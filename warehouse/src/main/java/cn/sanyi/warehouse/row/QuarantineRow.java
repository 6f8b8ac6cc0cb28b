package cn.sanyi.warehouse.row;

import cn.sanyi.model.Code;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refused record; key id. Components as in {@code cn.sanyi.wire.Quarantined}.
 *
 * @param id the same record refused again for the same reason has the same id
 * @param source name of the source system
 * @param location where it stood
 * @param reason Chinese sentence: what is wrong and what to do
 * @param raw the record as received, at most 64 KiB
 * @param at when it was refused
 * @param mapping the mapping in use, or null
 */
public record QuarantineRow(
    String id,
    @Code String source,
    String location,
    String reason,
    String raw,
    Instant at,
    @Code @Nullable String mapping) {}
