package cn.sanyi.ingest.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of persons, as far as they can be told without a list of all people: after a word that
 * announces one, before a title, or where a whole value is nothing else. A name in the middle of a
 * sentence is not recognised.
 */
final class Names {
  static final String NAME = "〔姓名〕";

  /** The surnames of nearly everybody in China. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
          + "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂"
          + "章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾"
          + "尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖"
          + "巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿"
          + "国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

  private static final List<String> COMPOUND =
      List.of("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯", "令狐", "长孙", "宇文");

  /** Of the words below each has one of these; most texts have none. */
  private static final String HINTS = "人名主生士姐志傅师爷妈";

  private static final BitSet SURNAME = new BitSet();
  private static final Pattern QUOTED =
      Pattern.compile("(?<!环节)[“'\"‘]\\s*([\\p{IsHan}·•・]{2,20})\\s*[”'\"’]");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:姓\\s*名|申请人|申报人|经办人|联系人|代办人|代理人|委托人|当事人|办理人|受理人|法定代表人|负责人|户主|监护人)"
              + "\\s*[:：=为是叫]\\s*[“\"'‘]?\\s*");
  private static final Pattern TITLE = Pattern.compile("先生|女士|小姐|同志|师傅|老师|大爷|大妈");

  static {
    SURNAMES.chars().forEach(SURNAME::set);
  }

  private Names() {}

  static String hide(String text) {
    if (!hinted(text)) {
      return text;
    }
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (Matcher word = ANNOUNCED.matcher(text); word.find(); ) {
      int end = nameAt(text, word.end());
      if (end > word.end()) {
        left.append(text, from, word.end()).append(NAME);
        from = end;
      }
    }
    return titled(left.append(text, from, text.length()).toString());
  }

  private static boolean hinted(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (HINTS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static String hideQuoted(String text) {
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (Matcher quoted = QUOTED.matcher(text); quoted.find(); ) {
      if (bare(quoted.group(1))) {
        left.append(text, from, quoted.start(1)).append(NAME);
        from = quoted.end(1);
      }
    }
    return from == 0 ? text : left.append(text, from, text.length()).toString();
  }

  /** Whether a value that names a person says nothing else, so that it can be sought elsewhere. */
  static boolean distinctive(String person) {
    return bare(person) || person.length() >= 6;
  }

  private static boolean bare(String value) {
    String text = value.strip();
    return text.length() > 1 && nameAt(text, 0) == text.length();
  }

  private static String titled(String text) {
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (Matcher title = TITLE.matcher(text); title.find(); ) {
      for (int length = 3; length > 0; length--) {
        int start = title.start() - length;
        if (start >= from && SURNAME.get(text.charAt(start)) && han(text, start, length)) {
          left.append(text, from, start).append(NAME);
          from = title.start();
          break;
        }
      }
    }
    return from == 0 ? text : left.append(text, from, text.length()).toString();
  }

  /** Where a name that begins at a place ends, or -1 where none begins. */
  private static int nameAt(String text, int at) {
    int dots = at;
    int end = at;
    while (end < text.length() && (han(text, end, 1) || "·•・".indexOf(text.charAt(end)) >= 0)) {
      dots += han(text, end, 1) ? 0 : 1;
      end++;
    }
    if (dots > at) {
      return end;
    }
    int surname =
        COMPOUND.stream().anyMatch(compound -> text.startsWith(compound, at))
            ? 2
            : at < text.length() && SURNAME.get(text.charAt(at)) ? 1 : 0;
    int given = Math.min(end - at - surname, 2);
    return surname == 0 || given < 1 ? -1 : at + surname + given;
  }

  private static boolean han(String text, int at, int length) {
    for (int i = at; i < at + length; i++) {
      if (i >= text.length() || !Character.isIdeographic(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
