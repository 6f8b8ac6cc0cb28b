package cn.sanyi.warehouse.row;

import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import java.util.List;

/** Versions of organisations; key (code, version). */
final class OrganisationTable {
  static final Table<Organisation> TABLE =
      new Table<>(
          "organisation",
          List.of(
              new Column<>("code", Kind.TEXT, false, r -> r.code()),
              new Column<>("version", Kind.INT, false, r -> r.version()),
              new Column<>("name", Kind.TEXT, false, r -> r.name()),
              new Column<>("kind", Kind.CODE, false, r -> Values.name(r.kind())),
              new Column<>("parent_code", Kind.TEXT, true, r -> r.parentCode()),
              new Column<>("peer_group", Kind.TEXT, true, r -> r.peerGroup()),
              new Column<>("display_order", Kind.INT, false, r -> r.displayOrder()),
              new Column<>("answers_alerts", Kind.BOOL, false, r -> r.answersAlerts()),
              new Column<>("valid_from", Kind.DATE, false, r -> r.validFrom()),
              new Column<>("valid_to", Kind.DATE, true, r -> r.validTo())),
          cells ->
              new Organisation(
                  cells.text(),
                  cells.integer(),
                  cells.text(),
                  cells.symbol(OrganisationKind.class),
                  cells.text(),
                  cells.text(),
                  cells.integer(),
                  cells.bool(),
                  cells.date(),
                  cells.date()));

  private OrganisationTable() {}
}
