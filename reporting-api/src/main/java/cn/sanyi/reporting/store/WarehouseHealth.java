package cn.sanyi.reporting.store;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the warehouse answers. */
@Component("clickHouse")
class WarehouseHealth implements HealthIndicator {
  private final Warehouse warehouse;

  WarehouseHealth(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Health health() {
    try {
      warehouse.number("SELECT 1", List.of());
      return Health.up().build();
    } catch (RuntimeException e) {
      return Health.down().build();
    }
  }
}
