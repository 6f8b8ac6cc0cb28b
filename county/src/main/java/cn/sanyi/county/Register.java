package cn.sanyi.county;

import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The county's organisations, and the units among them that handle cases. */
final class Register {
  static final String COUNTY = "530323";
  static final String COUNTY_HALL = COUNTY + "H00";

  /** Day on which the reform of March 2019 took effect here: departments merged and renamed. */
  static final LocalDate REFORM = LocalDate.of(2019, 3, 20);

  private static final LocalDate ALWAYS = LocalDate.of(2014, 1, 1);
  private static final Map<String, String> PEER_GROUPS =
      Map.of("H", "县直高频部门", "L", "县直低频部门", "V", "垂直管理部门");
  private static final String TOWNS = "乡镇街道";

  /** The busy departments were the first to name somebody who answers alerts. */
  private static final String ANSWERING = "H";

  /** Set up by the reform; there was nobody before. */
  private static final List<String> FOUNDED_BY_REFORM = List.of("D21", "D27");

  private final Staff staff;
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Unit> departments = new ArrayList<>();
  private final List<Unit> towns = new ArrayList<>();
  private int order;

  Register(long seed) {
    staff = new Staff(seed);
    add(COUNTY, "师宗县", OrganisationKind.COUNTY, null, null);
    add(COUNTY_HALL, "师宗县政务服务中心", OrganisationKind.HALL, COUNTY, null);
    List<String[]> integrated = Vocabulary.table("integrated-windows.tsv");
    for (String[] window : integrated) {
      add(COUNTY + window[0], window[1], OrganisationKind.INTEGRATED_WINDOW, COUNTY_HALL, null);
    }
    for (String[] row : Vocabulary.table("departments.tsv")) {
      addDepartment(row, integrated);
    }
    addMergedDepartments();
    for (String[] row : Vocabulary.table("towns.tsv")) {
      addTown(row);
    }
  }

  List<Organisation> organisations() {
    return List.copyOf(organisations);
  }

  /** Units in official order. */
  List<Unit> departments() {
    return departments;
  }

  /** Towns and streets in official order. */
  List<Unit> towns() {
    return towns;
  }

  private void addDepartment(String[] row, List<String[]> integrated) {
    String code = COUNTY + row[0];
    String peers = PEER_GROUPS.get(row[1]);
    boolean renamed = !row[4].equals("-");
    LocalDate from = FOUNDED_BY_REFORM.contains(row[0]) || renamed ? REFORM : ALWAYS;
    order++;
    if (renamed) {
      organisations.add(
          new Organisation(
              code,
              1,
              row[4],
              OrganisationKind.DEPARTMENT,
              COUNTY,
              peers,
              order,
              false,
              new Validity(ALWAYS, REFORM)));
    }
    boolean answers = row[1].equals(ANSWERING);
    organisations.add(
        new Organisation(
            code,
            renamed ? 2 : 1,
            row[3],
            OrganisationKind.DEPARTMENT,
            COUNTY,
            peers,
            order,
            answers,
            Validity.from(from)));
    String hall = COUNTY_HALL;
    if (!row[2].equals("-")) {
      hall = code + "H";
      add(hall, row[2], OrganisationKind.HALL, code, null);
    }
    String window = code + "W";
    add(window, row[3] + "窗口", OrganisationKind.WINDOW, hall, null);
    String shared = hall.equals(COUNTY_HALL) ? integratedWindow(row[0], integrated) : null;
    departments.add(staff.unit(code, hall, window, shared, row[1].equals("V"), answers));
  }

  private static String integratedWindow(String department, List<String[]> integrated) {
    for (String[] window : integrated) {
      if (List.of(window[2].split("\\|")).contains(department)) {
        return COUNTY + window[0];
      }
    }
    return null;
  }

  /** What the market regulator (D23, formerly 工商) took in when it was formed. */
  private void addMergedDepartments() {
    for (String[] merged :
        new String[][] {{"D41", "县质量技术监督局"}, {"D42", "县食品药品监督管理局"}, {"D43", "县物价局"}}) {
      organisations.add(
          new Organisation(
              COUNTY + merged[0],
              1,
              merged[1],
              OrganisationKind.DEPARTMENT,
              COUNTY,
              null,
              ++order,
              false,
              new Validity(ALWAYS, REFORM)));
    }
  }

  private void addTown(String[] row) {
    String code = row[0];
    add(code, row[1], OrganisationKind.TOWN, COUNTY, TOWNS);
    String hall = code + "H";
    add(hall, row[1] + "为民服务中心", OrganisationKind.HALL, code, null);
    add(code + "W", row[1] + "民政社保窗口", OrganisationKind.WINDOW, hall, null);
    add(code + "Z", row[1] + "综合窗口", OrganisationKind.INTEGRATED_WINDOW, hall, null);
    String[] villages = row[2].split("\\|");
    String[] villageHalls = new String[villages.length];
    for (int place = 0; place < villages.length; place++) {
      String village = "%s%03d".formatted(code, 201 + place);
      String name = villages[place] + (place == 0 ? "社区" : "村");
      add(village, name, OrganisationKind.VILLAGE, code, null);
      villageHalls[place] = village + "H";
      add(villageHalls[place], name + "为民服务站", OrganisationKind.HALL, village, null);
    }
    towns.add(staff.unit(code, hall, code + "W", code + "Z", false, false, villageHalls));
  }

  private void add(String code, String name, OrganisationKind kind, String parent, String peers) {
    organisations.add(
        new Organisation(
            code, 1, name, kind, parent, peers, ++order, false, Validity.from(ALWAYS)));
  }
}
