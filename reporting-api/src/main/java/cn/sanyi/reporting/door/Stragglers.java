package cn.sanyi.reporting.door;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Closes connections that wait for nothing we owe them: those that send their request's head too
 * slowly or none at all, which an idle timeout does not see as long as a byte comes now and then,
 * and more than one address may have.
 */
final class Stragglers extends AbstractLifeCycle implements Connection.Listener {
  private final DoorSettings settings;
  private final TrustedProxies proxies;
  private final Map<Connection, Standing> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofOne = new ConcurrentHashMap<>();
  private final ScheduledExecutorScheduler clock =
      new ScheduledExecutorScheduler("door-stragglers", true);

  Stragglers(DoorSettings settings, TrustedProxies proxies) {
    this.settings = settings;
    this.proxies = proxies;
  }

  @Override
  protected void doStart() throws Exception {
    clock.start();
    again();
  }

  @Override
  protected void doStop() throws Exception {
    clock.stop();
  }

  @Override
  public void onOpened(Connection connection) {
    String address = address(connection);
    open.put(connection, new Standing(address, -1, System.nanoTime()));
    if (ofOne.merge(address, 1, Integer::sum) > settings.connectionsOfOne()
        && !proxies.trusts(address)) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Standing gone = open.remove(connection);
    if (gone != null) {
      ofOne.computeIfPresent(gone.address(), (address, many) -> many == 1 ? null : many - 1);
    }
  }

  private void again() {
    clock.schedule(this::sweep, 1, TimeUnit.SECONDS);
  }

  private void sweep() {
    long now = System.nanoTime();
    long longest = settings.headerWait().toNanos();
    open.forEach(
        (connection, standing) -> {
          long answered = connection.getMessagesOut();
          if (connection.getMessagesIn() > answered || answered != standing.answered()) {
            open.replace(connection, standing, new Standing(standing.address(), answered, now));
          } else if (now - standing.since() > longest) {
            connection.getEndPoint().close();
          }
        });
    if (isRunning()) {
      again();
    }
  }

  private static String address(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
        ? at.getAddress().getHostAddress()
        : "";
  }

  /**
   * Since when a connection has been owed nothing.
   *
   * @param address whose it is
   * @param answered requests answered by then
   * @param since nanoseconds of the system's timer
   */
  private record Standing(String address, long answered, long since) {}
}
