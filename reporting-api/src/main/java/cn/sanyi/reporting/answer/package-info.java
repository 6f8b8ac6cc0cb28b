/** How answers are written: pages, times of China, Chinese names of codes. */
package cn.sanyi.reporting.answer;
