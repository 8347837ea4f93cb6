// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.signin.OpenSessions;

/**
 * Somebody at the door: real HTTP, cookies and CSRF. No redirect is followed, but the one from a
 * report to the page of the case of whoever it happened to.
 */
public final class Visitor {

  private static final Pattern REPORT = Pattern.compile("/[^/]+/meldingen/[0-9a-f-]{36}");
  private static final Pattern OWN_CASE = Pattern.compile("/[^/]+/mijn/[^/]+");
  // A value that was not there, put into a sentence, or a record as Java writes it.
  private static final Pattern PROGRAM_TEXT =
      Pattern.compile(
          "</?[a-z][^<>]*>[^<>]*(\\bnull\\b|\\b[A-Z][A-Za-z]+\\[[a-z][A-Za-z]*=)[^<>]*<");

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final int port;
  private final String address;
  private String firstPage = "";
  private String token = "";

  public Visitor(int port) {
    this.port = port;
    this.address = "http://127.0.0.1:" + port;
  }

  /**
   * Comes in with a session that is open: for whatever is not about signing in. The first page is
   * asked for only when a form is sent and no other page gave its token.
   */
  public Visitor comeIn(String slug, String login) {
    withCookie("sessie", OpenSessions.open(login, port));
    firstPage = "/" + slug;
    return this;
  }

  /** Signs in at an organisation by its own page, and takes the second step. */
  public Visitor signIn(String slug, String login, String password) {
    return signInWithPassword(slug, login, password).takeSecondStep(slug, login);
  }

  /** Takes the second step, also when it was taken before. */
  public Visitor takeSecondStep(String slug, String login) {
    get("/" + slug + "/wachtwoord");
    var answer = post("/" + slug + "/tweede-stap", Map.of("code", SecondStep.code(login)));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(login + " is not let further: " + answer.statusCode());
    }
    get("/" + slug);
    return this;
  }

  /** Signs in at an organisation by its own page; enough to report. */
  public Visitor signInWithPassword(String slug, String login, String password) {
    var path = "/" + slug + "/inloggen";
    get(path);
    var answer = post(path, Map.of("login", login, "password", password));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(login + " is not let in: " + answer.statusCode());
    }
    get("/" + slug);
    return this;
  }

  /** The value of a cookie that this browser was given. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findAny()
        .orElseThrow()
        .getValue();
  }

  /** Puts a cookie in this browser. */
  public Visitor withCookie(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(address), cookie);
    return this;
  }

  /** Remembers the CSRF token of the page, as its forms would send it. */
  public HttpResponse<String> get(String path) {
    var answer = send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    var next = answer.headers().firstValue("Location").orElse("");
    if (REPORT.matcher(path).matches() && OWN_CASE.matcher(next).matches()) {
      return get(next);
    }
    assertThat(PROGRAM_TEXT.matcher(answer.body()).results().map(MatchResult::group))
        .as("text of the program on the page %s", path)
        .isEmpty();
    var found = CSRF.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }

  private String token() {
    if (token.isEmpty() && !firstPage.isEmpty()) {
      get(firstPage);
    }
    return token;
  }

  /** Fetches a file. */
  public byte[] download(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address + path)).GET().build();
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, fields, StandardCharsets.UTF_8);
  }

  /** Sends what is typed in another encoding than the page asks for. */
  public HttpResponse<String> post(String path, Map<String, String> fields, Charset charset) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), charset))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    body + "&_csrf=" + URLEncoder.encode(token(), StandardCharsets.UTF_8))));
  }

  /** Sends a form with one file, under the name that reports have for it. */
  public HttpResponse<String> post(
      String path, Map<String, String> fields, String fileName, byte[] content) {
    return post(path, fields, "photo", fileName, content);
  }

  public HttpResponse<String> post(
      String path, Map<String, String> fields, String field, String fileName, byte[] content) {
    var files = List.of(new Upload(fileName, content));
    return postFiles(path, fields, field, files, StandardCharsets.UTF_8);
  }

  /** Sends a form with files, or with the empty one that a browser sends where nobody chose one. */
  public HttpResponse<String> postFiles(
      String path, Map<String, String> fields, String field, List<Upload> files, Charset charset) {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(charset)));
    part(body, "name=\"_csrf\"", bytes(token()));
    for (var file : files.isEmpty() ? List.of(new Upload("", new byte[0])) : files) {
      var head = "name=\"" + field + "\"; filename=\"" + file.name();
      part(body, head + "\"\r\nContent-Type: application/octet-stream", file.content());
    }
    body.writeBytes(bytes("--grens--\r\n"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=grens")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content) {
    body.writeBytes(bytes("--grens\r\nContent-Disposition: form-data; " + head + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return checked(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where to go next is told without a host: the one asked for is chosen by whoever asks. */
  private static HttpResponse<String> checked(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location");
    if (location.isPresent() && !location.get().matches("/(?!/).*|/")) {
      throw new IllegalStateException("Not a path of ours: " + location.get());
    }
    return answer;
  }
}
