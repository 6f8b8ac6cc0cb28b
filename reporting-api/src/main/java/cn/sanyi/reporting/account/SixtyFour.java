package cn.sanyi.reporting.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** The network of an address, as one subscriber has it. */
final class SixtyFour {
  private static final int NETWORK_BYTES = 8;

  private SixtyFour() {}

  /** An IPv4 address itself; of an IPv6 address the first 64 bits; anything else as it stands. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes =
          InetAddress.getByName(address).getAddress(); // digits only: no name is looked up
      return bytes.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
