// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bare client of a started application: keeps cookies, follows nothing. */
public final class Answers {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Answers(int port) {
    address = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public HttpResponse<byte[]> bytes(String path, String... headers) {
    try {
      return client.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException lost) {
      throw new UncheckedIOException(new IOException(lost));
    }
  }

  /** Posts a form as a page of ours would: with the token. */
  public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    return postWithout(path, fields, "&_csrf=" + encoded(token()), headers);
  }

  /** Posts a form with a photo, the token first as on our pages. */
  public HttpResponse<String> upload(String path, String photo) {
    String body =
        "--grens\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n".formatted(token())
            + "--grens\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n"
            + photo
            + "\r\n--grens--\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=grens")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Posts with the token of a page that was opened before. */
  public HttpResponse<String> postWith(String token, String path) {
    return postWithout(path, Map.of(), "_csrf=" + encoded(token));
  }

  public String token() {
    Matcher token = TOKEN.matcher(get("/stijl").body());
    if (!token.find()) {
      throw new AssertionError("No form with a token on the page");
    }
    return token.group(1);
  }

  public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
    return postWithout(path, fields, "");
  }

  private HttpResponse<String> postWithout(
      String path, Map<String, String> fields, String token, String... headers) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form + token)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException lost) {
      throw new UncheckedIOException(new IOException(lost));
    }
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** All cookies, as a browser sends them. */
  public String cookieHeader() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  HttpCookie cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
