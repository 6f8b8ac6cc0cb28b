package cn.sanyi.ingest.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The parts that a part points to, by the id of the relation. */
record Relations(Map<String, Target> byId) {
  /**
   * @param type last word of the relation's type, such as {@code worksheet}
   * @param part name of the part
   */
  record Target(String type, String part) {}

  /** Those of a part; none where nothing is written of them. {@code ""} stands for the package. */
  static Relations of(Parts parts, String part) throws IOException {
    int name = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, name);
    String rels = folder + "_rels/" + part.substring(name) + ".rels";
    Map<String, Target> byId = new HashMap<>();
    if (parts.has(rels)) {
      parts.read(
          rels,
          "部件关系表",
          xml -> {
            while (xml.next()) {
              if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                byId.put(
                    xml.attribute("Id"),
                    new Target(
                        lastWord(xml.attribute("Type")), resolve(folder, xml.attribute("Target"))));
              }
              if (byId.size() > WorkbookLimits.PARTS) {
                throw new WorkbookException("部件关系超过 " + WorkbookLimits.PARTS + " 个的上限");
              }
            }
          });
    }
    return new Relations(byId);
  }

  /** The first part of that type, or null. */
  String first(String type) {
    return byId.values().stream()
        .filter(target -> target.type.equals(type))
        .map(Target::part)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static String lastWord(String type) {
    return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
  }

  private static String resolve(String folder, String target) {
    try {
      String path = URI.create("/" + folder).resolve(target == null ? "" : target).getPath();
      return path == null ? "" : path.substring(path.startsWith("/") ? 1 : 0);
    } catch (IllegalArgumentException e) {
      return folder + target; // no URI; there will be no such part
    }
  }
}
