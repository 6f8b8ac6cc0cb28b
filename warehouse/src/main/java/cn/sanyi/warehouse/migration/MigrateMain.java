package cn.sanyi.warehouse.migration;

import cn.sanyi.model.secret.Secrets;

/** {@code java ... MigrateMain}: migrates the warehouse named by the environment. */
public final class MigrateMain {
  private MigrateMain() {}

  /** Exit status 1 with one line where the warehouse cannot be reached or changed. */
  public static void main(String[] args) {
    try {
      Secrets.require(System.getenv());
      WarehouseAddress address = WarehouseAddress.of(System.getenv());
      System.out.println("数据仓库 " + address + "：已应用 " + Migrations.apply(address) + " 个迁移");
    } catch (RuntimeException e) {
      System.err.println("数据仓库迁移失败：" + e.getMessage());
      System.exit(1);
    }
  }
}
