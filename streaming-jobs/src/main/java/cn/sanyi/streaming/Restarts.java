package cn.sanyi.streaming;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;

/**
 * When an embedded job goes on after a failure and when it gives up. An engine that is away for a
 * while is no reason to end; a job that fails whenever it is tried is, lest it look like a slow
 * one.
 */
final class Restarts {
  /** 1, 2, 4, 8, 16 and 20 s: a job that cannot run ends within a minute of trying. */
  private static final int ATTEMPTS = 6;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration WELL = Duration.ofMinutes(2);

  /** A disk may be full for a while: checkpoints in a row that may fail before the job does. */
  private static final int FAILED_CHECKPOINTS = 10;

  /** All of Flink is in one process: who does not answer was held up together with who asked. */
  private static final Duration HELD_UP = Duration.ofMinutes(10);

  private Restarts() {}

  static void goOnAfterFailures(Configuration conf) {
    conf.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, FIRST);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, 2.0);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_JITTER_FACTOR, 0.0);
    conf.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD, WELL);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, ATTEMPTS);
    conf.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, FAILED_CHECKPOINTS);
    conf.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, HELD_UP);
    conf.set(RpcOptions.ASK_TIMEOUT_DURATION, HELD_UP);
  }
}
