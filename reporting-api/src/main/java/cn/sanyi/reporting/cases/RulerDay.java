package cn.sanyi.reporting.cases;

import java.time.LocalDate;

/**
 * One day of a case's ruler.
 *
 * @param date in Asia/Shanghai
 * @param workingDay whether offices work
 * @param provisional whether no holiday notice of the year is on file, so that this may still
 *     change
 * @param suspended whether the clock stood still on this working day
 * @param day number of net working days up to and with this day; the day of acceptance is 0
 * @param due whether it is the last day in time
 */
record RulerDay(
    LocalDate date,
    boolean workingDay,
    boolean provisional,
    boolean suspended,
    int day,
    boolean due) {}
