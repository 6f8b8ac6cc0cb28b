package cn.sanyi.reporting.indicator;

import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item behind a number, as it stood at the end of the period.
 *
 * @param itemCode 业务办理项编码
 * @param itemVersion version in force
 * @param itemName 事项名称
 * @param unitCode owner, or null
 * @param unitName its name, or null
 * @param level 行使层级
 * @param type 事项类型
 * @param onlineSubmission the applicant can submit online
 * @param linkWorks the last link probe found it working
 * @param inHall accepted in a hall
 * @param integratedWindow bound to a 综合窗口
 * @param bindingVerified an inspector saw that binding work
 * @param highFrequency on the list of 高频事项
 * @param declaredVisits visits as declared, or null
 * @param materials required materials now, or null
 * @param baselineMaterials the same in the baseline, or null
 * @param cases cases of the twelve months before
 * @param visitCases closed ones of them whose visits are known
 * @param onceCases those of them with at most one visit
 * @param integratedCases cases accepted at a 综合窗口
 * @param contribution what the item adds to the number
 */
public record ItemMember(
    String itemCode,
    int itemVersion,
    String itemName,
    @Nullable String unitCode,
    @Nullable String unitName,
    ItemLevel level,
    ItemType type,
    boolean onlineSubmission,
    boolean linkWorks,
    boolean inHall,
    boolean integratedWindow,
    boolean bindingVerified,
    boolean highFrequency,
    @Nullable Integer declaredVisits,
    @Nullable Integer materials,
    @Nullable Integer baselineMaterials,
    long cases,
    long visitCases,
    long onceCases,
    long integratedCases,
    @Nullable BigDecimal contribution)
    implements Member {}
