// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in with both steps, who looks at pages over several lines at once. */
final class Member {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final int port;
  private final String home;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String cookieHeader = "";

  Member(int port, String home) {
    this.port = port;
    this.home = home;
  }

  /** One connection; whoever is asked for uses it alone. */
  static final class Line {

    private final Connection connection;
    private boolean open = true;

    private Line(Connection connection) {
      this.connection = connection;
    }

    int get(Member member, String path) throws IOException {
      var answer = connection.get(member.home + path, member.cookieHeader);
      open = !answer.headers().getOrDefault("connection", "").equals("close");
      return answer.status();
    }

    /** Not after a refusal, nor after as many requests as the server takes over one line. */
    boolean isOpen() {
      return open;
    }
  }

  Line line() throws IOException {
    return new Line(new Connection(port));
  }

  void signIn(String login, String password, String code) throws IOException {
    try (var connection = new Connection(port)) {
      post(connection, "/inloggen", "/inloggen", "login=%s&password=%s", login, password);
      post(connection, "/wachtwoord", "/tweede-stap", "code=%s", code);
      if (connection.get(home + "/incidenten/zoeken", cookieHeader).status() != 200) {
        throw new IllegalStateException("Without the second step: " + login);
      }
    }
  }

  private void post(Connection connection, String page, String path, String form, String... values)
      throws IOException {
    var shown = remember(connection.get(home + page, cookieHeader));
    var token = CSRF.matcher(shown.text());
    if (!token.find()) {
      throw new IllegalStateException("No form at " + page + ": " + shown.status());
    }
    var encoded = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      encoded[i] = URLEncoder.encode(values[i], StandardCharsets.UTF_8);
    }
    var body =
        form.formatted(encoded)
            + "&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    var answer =
        remember(
            connection.post(
                home + path,
                cookieHeader,
                "application/x-www-form-urlencoded",
                body.getBytes(StandardCharsets.US_ASCII)));
    if (answer.status() != 302) {
      throw new IllegalStateException(path + " answers " + answer.status());
    }
  }

  private Connection.Answer remember(Connection.Answer answer) {
    for (var cookie : answer.cookies()) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    cookieHeader =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return answer;
  }
}
