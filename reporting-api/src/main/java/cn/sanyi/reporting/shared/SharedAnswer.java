package cn.sanyi.reporting.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.cache.annotation.Cacheable;

/**
 * The answer follows from the arguments, the time and the warehouse alone, so whoever asks the same
 * at about the same time gets the same one. How old it may be, {@link Answers} says; how old it is,
 * the header {@code Age}. None is made of another: it would say its own age, and not that of what
 * it is made of.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Cacheable(cacheNames = AnswerCache.NAME, keyGenerator = "question", sync = true)
public @interface SharedAnswer {}
