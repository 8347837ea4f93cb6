// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser: signs in once, opens the page once, and sends reports. */
final class Reporter implements AutoCloseable {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String BOUNDARY = "----WebKitFormBoundaryRugdekkingBench";
  private static final String STORY =
      "Na de raadsvergadering bleef een bezoeker in de hal staan en zei dat hij weet waar ik woon. "
          + "Hij kwam steeds dichterbij en schreeuwde; twee collega's hebben het gezien en gehoord. "
          + "De beveiliging heeft hem naar buiten gebracht. Het is de derde keer dit jaar.";

  private static final UUID NO_DRAFT = new UUID(0, 0);
  private static final int ID_AT = head("concept").length() + 2;

  private final int port;
  private final String home;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";
  private byte @Nullable [] plain;
  private @Nullable Connection connection;
  private int retryAfter;

  Reporter(int port, String home) {
    this.port = port;
    this.home = home;
  }

  void signIn(String login, String password) throws IOException {
    get("/inloggen");
    var form = "login=" + encoded(login) + "&password=" + encoded(password) + "&terug=%2F&_csrf=";
    var answer =
        remember(
            open()
                .post(
                    home + "/inloggen",
                    cookieHeader(),
                    "application/x-www-form-urlencoded",
                    (form + encoded(token)).getBytes(StandardCharsets.US_ASCII)));
    if (answer.status() != 302) {
      throw new IllegalStateException("Not signed in: " + answer.status());
    }
    get("/melden");
  }

  /**
   * Sends the form with everything a browser sends with it.
   *
   * @return the answer's status; 302 to this report's receipt means it was acknowledged
   */
  int send(UUID draft, byte @Nullable [] photo) throws IOException {
    var answer =
        open()
            .post(
                home + "/melden",
                cookieHeader(),
                "multipart/form-data; boundary=" + BOUNDARY,
                form(draft, photo));
    retryAfter = Integer.parseInt(answer.headers().getOrDefault("retry-after", "0"));
    if (answer.headers().getOrDefault("connection", "").equals("close")) {
      close();
    }
    var acknowledged =
        answer.status() == 302 && answer.location().endsWith(home + "/meldingen/" + draft);
    return answer.status() == 302 && !acknowledged ? 0 : answer.status();
  }

  /** Sends a report of danger now, and throws when it was not taken. */
  void sendDanger(UUID draft) throws IOException {
    var form = new ByteArrayOutputStream(2_000);
    field(form, "danger", "true");
    field(form, "phone", "06 1111 2222");
    form.writeBytes(written(draft, null));
    var type = "multipart/form-data; boundary=" + BOUNDARY;
    var answer = open().post(home + "/melden", cookieHeader(), type, form.toByteArray());
    if (answer.status() != 302) {
      throw new IllegalStateException("Danger was not taken: " + answer.status());
    }
  }

  /** Seconds after which the last answer asked to try again; 0 when it did not. */
  int retryAfter() {
    return retryAfter;
  }

  // Nearly the same each time; the load shares the cores with what it measures.
  private byte[] form(UUID draft, byte @Nullable [] photo) {
    if (photo != null) {
      return written(draft, photo);
    }
    var form = plain;
    if (form == null) {
      form = written(NO_DRAFT, null);
      plain = form;
    }
    var filled = form.clone();
    var id = draft.toString().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(id, 0, filled, ID_AT, id.length);
    return filled;
  }

  private byte[] written(UUID draft, byte @Nullable [] photo) {
    var body = new ByteArrayOutputStream(2_000);
    field(body, "concept", draft.toString());
    field(body, "_csrf", token);
    field(body, "_danger", "on");
    field(body, "words", STORY);
    part(
        body,
        "photo\"; filename=\"" + (photo == null ? "" : "hal.jpg"),
        photo == null ? "application/octet-stream" : "image/jpeg",
        photo == null ? new byte[0] : photo);
    field(body, "day", "TODAY");
    field(body, "date", "");
    field(body, "place", "");
    field(body, "whom", "ME");
    field(body, "names", "");
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static void field(ByteArrayOutputStream body, String name, String value) {
    part(body, name, null, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void part(
      ByteArrayOutputStream body, String name, @Nullable String type, byte[] content) {
    var head = head(name);
    var typed = type == null ? head : head + "Content-Type: " + type + "\r\n";
    body.writeBytes((typed + "\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static String head(String name) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
  }

  private void get(String page) throws IOException {
    var answer = remember(open().get(home + page, cookieHeader()));
    var found = CSRF.matcher(answer.text());
    if (answer.status() != 200 || !found.find()) {
      throw new IllegalStateException("No form at " + page + ": " + answer.status());
    }
    token = found.group(1);
    plain = null;
  }

  private Connection.Answer remember(Connection.Answer answer) {
    for (var cookie : answer.cookies()) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private Connection open() throws IOException {
    var open = connection;
    if (open == null) {
      open = new Connection(port);
      connection = open;
    }
    return open;
  }

  /** Lets go of the connection, after a failure or at the end; the session stays. */
  @Override
  public void close() {
    var open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException alreadyGone) {
        // Nothing is lost with it.
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
