// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** A real Tomcat behind proxies that send X-Forwarded-For. */
class TrustedProxyUnitTests {

  private static final class Echo extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // nobody is named, so nobody is believed
        "''                        | 198.51.100.7                       | 127.0.0.1 http",
        "10.0.0.0/8                | 198.51.100.7                       | 127.0.0.1 http",
        "127.0.0.1                 | 198.51.100.7                       | 198.51.100.7 https",
        // what the visitor wrote in front is not believed
        "127.0.0.1                 | 203.0.113.9, 198.51.100.7          | 198.51.100.7 https",
        // through two proxies that are named
        "'127.0.0.1, 10.0.0.0/8'   | 203.0.113.9, 198.51.100.7, 10.1.2.3 | 198.51.100.7 https",
        // the second one is not named, so it is the visitor
        "127.0.0.1                 | 198.51.100.7, 10.1.2.3             | 10.1.2.3 https",
        "'127.0.0.0/8,fd00::/8,::1'| 198.51.100.7, fd00::5              | 198.51.100.7 https"
      })
  void readsTheHeaderFromItsEndOverTheProxiesThatAreNamed(
      String proxies, String forwarded, String seen) throws Exception {
    var factory = new TomcatServletWebServerFactory(0);
    new TrustedProxy(proxies).customize(factory);
    var server =
        factory.getWebServer(context -> context.addServlet("echo", new Echo()).addMapping("/"));
    server.start();
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
              .header("X-Forwarded-For", forwarded)
              .header("X-Forwarded-Proto", "https")
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo(seen);
    } finally {
      server.stop();
    }
  }
}
