package cn.sanyi.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.TestEngines;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** What is measured once serves every answer that shows any of it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "sanyi.answers.oldest=10s")
@ContextConfiguration(initializers = TestEngines.class)
class MeasurementsIT {
  private static final Period QUARTER = Period.parse("2019Q4");

  @Autowired private Measurements measurements;
  @Autowired private Figures figures;
  @Autowired private Units units;

  @Test
  void aPeriodIsMeasuredOnce() {
    Measured measured = measurements.of(QUARTER, Scope.COUNTY);
    assertThat(measurements.of(QUARTER, Scope.COUNTY)).isSameAs(measured);
    assertThat(figures.measured(QUARTER, Scope.COUNTY)).isSameAs(measured);
    assertThat(measurements.of(QUARTER, Scope.ALL)).isNotSameAs(measured);
  }

  @Test
  void aUnitOfTheCountyIsReadFromTheCountysMeasures() {
    Measured county = measurements.of(QUARTER, Scope.COUNTY);
    String unit = units.measured(Scope.COUNTY, QUARTER.end()).get(0).code();
    assertThat(figures.measured(QUARTER, unit)).isSameAs(county);
  }

  @Test
  void aUnitThatIsNotTheCountysIsReadFromAllMeasures() {
    Measured all = measurements.of(QUARTER, Scope.ALL);
    assertThat(figures.measured(QUARTER, "elsewhere")).isSameAs(all);
  }
}
