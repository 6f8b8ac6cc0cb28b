package cn.sanyi.reporting.door;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the network may ask of one process.
 *
 * @param trustedProxies addresses or CIDR blocks whose forwarded headers are believed; empty for
 *     none
 * @param largestBody most bytes of a request's body
 * @param bodyWait longest time from a request's head to the end of its body
 * @param headerWait longest time that a connection stands without a complete request
 * @param connectionsOfOne most connections of one address that is no trusted proxy
 * @param threadsOfOne most requests of one client that are worked on at a time; further ones are
 *     refused
 */
@ConfigurationProperties("sanyi.door")
record DoorSettings(
    List<String> trustedProxies,
    DataSize largestBody,
    Duration bodyWait,
    Duration headerWait,
    int connectionsOfOne,
    int threadsOfOne) {}
