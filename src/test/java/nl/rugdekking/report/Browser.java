// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.io.ByteArrayOutputStream;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.signin.OpenSessions;

/** A browser without JavaScript: cookies, forms, no redirects followed. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;
  private String token = "";

  Browser(int port) {
    this.address = "http://localhost:" + port;
  }

  static Browser signedIn(int port, String slug, String name) {
    var browser = new Browser(port);
    var cookie = new HttpCookie("sessie", OpenSessions.open(ReportGround.mail(slug, name), port));
    cookie.setPath("/");
    cookie.setVersion(0);
    browser.cookies.getCookieStore().add(URI.create(browser.address), cookie);
    browser.get("/" + slug);
    return browser;
  }

  HttpResponse<String> get(String path) {
    var answer = send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    var found = CSRF.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return postEncoded(path, fields, StandardCharsets.UTF_8);
  }

  HttpResponse<String> postEncoded(String path, Map<String, String> fields, Charset charset) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), charset))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
  }

  HttpResponse<String> postFiles(String path, Map<String, String> fields, List<Upload> files) {
    return postFiles(path, fields, files, StandardCharsets.UTF_8);
  }

  HttpResponse<String> postFiles(
      String path, Map<String, String> fields, List<Upload> files, Charset charset) {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(charset)));
    part(body, "name=\"_csrf\"", bytes(token));
    if (files.isEmpty()) {
      part(
          body,
          "name=\"photo\"; filename=\"\"\r\nContent-Type: application/octet-stream",
          bytes(""));
    }
    for (var file : files) {
      part(
          body,
          "name=\"photo\"; filename=\"" + file.name() + "\"\r\nContent-Type: image/jpeg",
          file.content());
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
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
