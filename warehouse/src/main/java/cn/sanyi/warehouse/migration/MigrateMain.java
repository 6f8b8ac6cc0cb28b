package cn.sanyi.warehouse.migration;

import cn.sanyi.model.secret.Secrets;
import cn.sanyi.registers.Registers;

/** {@code java ... MigrateMain}: migrates the warehouse named by the environment. */
public final class MigrateMain {
  private MigrateMain() {}

  /** Exit status 1 with one line where the warehouse cannot be reached or changed. */
  public static void main(String[] args) {
    try {
      Secrets.require(System.getenv());
      WarehouseAddress address = WarehouseAddress.of(System.getenv());
      Registers registers = Registers.of(System.getenv());
      int applied = Migrations.apply(address);
      int tables = RegisterMigrations.apply(address, registers);
      System.out.println("数据仓库 " + address + "：已应用 " + applied + " 个迁移，台账新建或加列的表 " + tables + " 个");
    } catch (RuntimeException e) {
      System.err.println("数据仓库迁移失败：" + e.getMessage());
      System.exit(1);
    }
  }
}
