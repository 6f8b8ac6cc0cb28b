package cn.sanyi.rules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;

/**
 * The precompiled rules of one package, built once per JVM and run in pooled stateless sessions.
 * Thread-safe. Rules know no clock and no window: time comes in as a fact, or not at all.
 *
 * <p>Loads the executable model straight from our own class loader and not through a class path
 * container, which looks in vain where an engine loads a job's jar apart from its own.
 */
public final class RuleBase {
  private static final String INDEX = "META-INF/kie/cn.sanyi/sanyi-rules/drools-model";
  private static final Map<String, RuleBase> LOADED = new ConcurrentHashMap<>();

  private final KieSessionsPool pool;

  private RuleBase(KieSessionsPool pool) {
    this.pool = pool;
  }

  /**
   * The rules of a package.
   *
   * @throws IllegalStateException where the package has no compiled rules
   */
  public static RuleBase of(String packageName) {
    return LOADED.computeIfAbsent(packageName, RuleBase::load);
  }

  /**
   * Runs the rules over facts; each rule that holds adds what it concludes to the global {@code
   * conclusions}, in no particular order.
   *
   * @param type what the rules of this package conclude
   */
  public <T> List<T> conclude(Collection<?> facts, Class<T> type) {
    List<Object> conclusions = new ArrayList<>();
    StatelessKieSession session = pool.newStatelessKieSession();
    session.setGlobal("conclusions", conclusions);
    session.execute(facts);
    return conclusions.stream().map(type::cast).toList();
  }

  private static RuleBase load(String packageName) {
    List<Model> models = new ArrayList<>();
    for (String className : modelClasses()) {
      Model model = instantiate(className);
      if (model.getPackageName().equals(packageName)) {
        models.add(model);
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("no compiled rules in package " + packageName);
    }
    int sessions = Runtime.getRuntime().availableProcessors();
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models).newKieSessionsPool(sessions));
  }

  private static List<String> modelClasses() {
    URL index = RuleBase.class.getClassLoader().getResource(INDEX);
    if (index == null) {
      throw new IllegalStateException("missing " + INDEX + ": the rules were not compiled");
    }
    try (var reader =
        new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
      // The first line says the version of the format.
      return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model instantiate(String className) {
    try {
      Class<?> model = Class.forName(className, true, RuleBase.class.getClassLoader());
      return (Model) model.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load the compiled rules " + className, e);
    }
  }
}
