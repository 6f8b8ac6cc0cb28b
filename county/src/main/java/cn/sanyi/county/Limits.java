package cn.sanyi.county;

import cn.sanyi.model.calendar.LimitUnit;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws an item's statutory and promised limits; what is promised is never longer than the law. */
final class Limits {
  /** Variants that a window settles while the applicant waits. */
  private static final Set<String> SIMPLE =
      Set.of(
          "注销", "补证", "补发", "补办", "补领", "换领", "缴费", "挂失", "激活", "信息变更", "个人", "单位", "采集", "领用",
          "代开", "验旧", "缴销", "增减员", "汇缴", "退出", "停发", "参保", "待遇资格认证", "申报", "完税证明", "结婚", "离婚");

  private Limits() {}

  static void draw(Offer offer, String variant, SplittableRandom random) {
    double simple =
        switch (offer.type) {
          case PUBLIC_SERVICE -> 0.72;
          case CONFIRMATION -> 0.40;
          case PERMISSION -> 0.12;
          default -> 0.20;
        };
    offer.instant = Dice.chance(random, SIMPLE.contains(variant) ? 0.85 : simple);
    offer.suspendsOnCorrection = Dice.chance(random, 0.4);
    statutory(offer, random);
    promised(offer, random);
  }

  private static void statutory(Offer offer, SplittableRandom random) {
    double u = random.nextDouble();
    switch (offer.type) {
      case PERMISSION -> {
        if (u < 0.78) {
          days(offer, 20);
        } else if (u < 0.90) {
          days(offer, 45);
        } else {
          statutory(offer, 30, LimitUnit.CALENDAR_DAY);
        }
      }
      case CONFIRMATION -> {
        if (u < 0.6) {
          days(offer, 15);
        } else if (u < 0.8) {
          days(offer, 30);
        } else {
          statutory(offer, 60, LimitUnit.CALENDAR_DAY);
        }
      }
      case PAYMENT -> {
        if (u < 0.6) {
          days(offer, 30);
        } else {
          statutory(offer, 1 + random.nextInt(3), LimitUnit.MONTH);
        }
      }
      case RULING -> statutory(offer, 6, LimitUnit.MONTH);
      case REWARD -> statutory(offer, 1, LimitUnit.YEAR);
      case PUBLIC_SERVICE -> {
        if (u < 0.5) {
          days(offer, 10);
        }
      }
      case PENALTY, COERCION, INSPECTION, COLLECTION, OTHER_POWER -> days(offer, u < 0.7 ? 20 : 10);
    }
  }

  private static void promised(Offer offer, SplittableRandom random) {
    if (offer.instant) {
      if (Dice.chance(random, 0.8)) {
        promise(offer, 0, LimitUnit.WORKING_DAY);
      }
    } else if (offer.statutory == null) {
      promise(offer, Dice.between(random, 3, 8), LimitUnit.WORKING_DAY);
    } else if (offer.statutoryUnit == LimitUnit.CALENDAR_DAY && Dice.chance(random, 0.5)) {
      promise(offer, Dice.between(random, 10, offer.statutory / 2), LimitUnit.CALENDAR_DAY);
    } else {
      int statutory = workingDays(offer.statutory, offer.statutoryUnit);
      double kept = Dice.chance(random, 0.08) ? 1 : 0.2 + 0.5 * random.nextDouble();
      promise(offer, Math.max(1, (int) (statutory * kept)), LimitUnit.WORKING_DAY);
    }
  }

  /** A limit in working days, never more than what the calendar will give. */
  static int workingDays(int limit, LimitUnit unit) {
    return switch (unit) {
      case WORKING_DAY -> limit;
      case CALENDAR_DAY -> Math.max(1, limit * 5 / 8);
      case MONTH -> limit * 20;
      case YEAR -> limit * 240;
    };
  }

  private static void days(Offer offer, int limit) {
    statutory(offer, limit, LimitUnit.WORKING_DAY);
  }

  private static void statutory(Offer offer, int limit, LimitUnit unit) {
    offer.statutory = limit;
    offer.statutoryUnit = unit;
  }

  private static void promise(Offer offer, int limit, LimitUnit unit) {
    offer.promised = limit;
    offer.promisedUnit = unit;
  }
}
