package cn.sanyi.rules.score;

/**
 * What a rule of bands concludes: the unit may have this band.
 *
 * @param standing the unit
 * @param band the band
 */
public record Grade(Standing standing, Band band) {}
