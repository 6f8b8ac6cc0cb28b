package cn.sanyi.reporting.cases;

import java.time.LocalDate;

/**
 * One day of a case's ruler.
 *
 * @param date in Asia/Shanghai
 * @param workingDay whether offices work
 * @param suspended whether the clock stood still on this working day
 * @param day number of net working days up to and with this day; the day of acceptance is 0
 * @param due whether it is the last day in time
 */
record RulerDay(LocalDate date, boolean workingDay, boolean suspended, int day, boolean due) {}
