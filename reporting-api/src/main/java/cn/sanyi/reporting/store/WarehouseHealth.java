package cn.sanyi.reporting.store;

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
      warehouse.glance("SELECT 1");
      return Health.up().build();
    } catch (RuntimeException e) {
      return Health.down().build();
    }
  }
}
