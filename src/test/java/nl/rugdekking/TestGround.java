// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.database.DatabaseServer;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.SharedPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * One database and one pair of temporary directories for all contexts of a test run; they go when
 * the run ends. With RUGDEKKING_DATABASE_URL in the environment the tests use that server instead
 * of our own.
 */
public final class TestGround
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String PORT = "local.server.port";
  private static final Path DIRECTORY = temporaryDirectory();

  private static final class Holder {
    static final DatabaseServer SERVER;

    static {
      SharedPrograms.in(data());
      SERVER = settings().open();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    SERVER.close();
                    deleteDirectory();
                  }));
    }
  }

  private static final List<ConfigurableApplicationContext> CONTEXTS = new ArrayList<>();

  /** Of whatever application runs now: they share the database and the keys. */
  public static <T> T bean(Class<T> type) {
    return CONTEXTS.stream()
        .filter(ConfigurableApplicationContext::isActive)
        .map(context -> context.getBeanProvider(type).getIfAvailable())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** Of the application that listens on this port: its clock may be another. */
  public static <T> T bean(Class<T> type, int port) {
    return CONTEXTS.stream()
        .filter(ConfigurableApplicationContext::isActive)
        .filter(
            context -> context.getEnvironment().getProperty(PORT, Integer.class, 0).equals(port))
        .map(context -> context.getBean(type))
        .findFirst()
        .orElseThrow();
  }

  /** The database of this test run, started at first use. */
  public static DatabaseServer server() {
    return Holder.SERVER;
  }

  /** What names the database of this test run to a command. */
  public static DatabaseSettings settings() {
    return new DatabaseSettings(TestGround::setting);
  }

  public static Path data() {
    return DIRECTORY.resolve("data");
  }

  public static Path keys() {
    return DIRECTORY.resolve("keys");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    CONTEXTS.add(context);
    Map<String, Object> settings = new HashMap<>();
    settings.put("RUGDEKKING_DATA", data().toString());
    settings.put("RUGDEKKING_KEYS", keys().toString());
    settings.put("PORT", "0");
    // one visitor after another needs few connections
    settings.put("rugdekking.pool.minimum-idle", "4");
    // so that nobody waits long for what is due
    settings.put("rugdekking.tick.period", "1s");
    // all tests sign in and report from one address
    settings.put("RUGDEKKING_SIGN_INS_PER_QUARTER", "5000");
    settings.put("RUGDEKKING_REPORTS_PER_HOUR", "5000");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test ground", settings));
    // what asks for our address later gets the one that visitors use
    context.addApplicationListener(
        event -> {
          if (event instanceof WebServerInitializedEvent started) {
            settings.put(
                "rugdekking.base-url", "http://localhost:" + started.getWebServer().getPort());
          }
        });
    context.getBeanFactory().registerSingleton("databaseServer", server());
  }

  private static @Nullable String setting(String name) {
    return name.equals("RUGDEKKING_DATA") ? data().toString() : System.getenv(name);
  }

  private static Path temporaryDirectory() {
    try {
      return Objects.requireNonNull(Files.createTempDirectory("rugdekking-test-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteDirectory() {
    try {
      FileSystemUtils.deleteRecursively(DIRECTORY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
