// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network of a request, as the limits count it. For an IPv6 address it is the first half,
 * because one connection at home has all addresses of the second half.
 */
public final class Network {

  private static final int HALF = 8;

  private Network() {}

  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HALF))
          : address;
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
