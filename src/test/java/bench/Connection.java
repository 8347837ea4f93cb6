// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive connection to the application on this machine. Written by hand, because it shares
 * the cores with what it measures and should cost next to nothing.
 */
final class Connection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  /** An answer; header names in lower case, cookies apart since there can be several. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String location() {
      return headers.getOrDefault("location", "");
    }
  }

  private final Socket socket = new Socket();
  private final InputStream in;
  private final int port;

  Connection(int port) throws IOException {
    this.port = port;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  Answer get(String path, String cookies) throws IOException {
    return send("GET " + path, cookies, "", new byte[0]);
  }

  Answer post(String path, String cookies, String type, byte[] body) throws IOException {
    return send(
        "POST " + path,
        cookies,
        "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n",
        body);
  }

  private Answer send(String what, String cookies, String more, byte[] body) throws IOException {
    var head =
        what
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nAccept: text/html\r\nAccept-Language: nl\r\nCookie: "
            + cookies
            + "\r\n"
            + more
            + "\r\n";
    var whole = new ByteArrayOutputStream(head.length() + body.length);
    whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(body);
    whole.writeTo(socket.getOutputStream());
    return read();
  }

  private Answer read() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var headers = new HashMap<String, String>();
    var cookies = new ArrayList<String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      var value = line.substring(colon + 1).strip();
      if (name.equals("set-cookie")) {
        cookies.add(value);
      } else {
        headers.put(name, value);
      }
    }
    return new Answer(status, headers, cookies, body(headers));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    var whole = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      whole.writeBytes(exactly(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The answer was cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("The answer was cut off");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
