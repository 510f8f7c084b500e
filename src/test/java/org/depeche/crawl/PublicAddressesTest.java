package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          127.0.0.1,             loopback
          127.8.9.10,            loopback
          0.0.0.0,               this network
          10.1.2.3,              private
          172.16.0.1,            private
          172.31.255.255,        private
          192.168.1.1,           private
          169.254.169.254,       link-local or a cloud's metadata
          100.100.100.200,       shared by a provider's customers
          192.0.0.192,           for protocols or a cloud's metadata
          168.63.129.16,         a cloud's metadata
          224.0.0.1,             multicast
          255.255.255.255,       reserved
          ::,                    unspecified
          ::1,                   loopback
          ::ffff:127.0.0.1,      loopback
          ::ffff:10.0.0.1,       private
          ::10.0.0.1,            not for the public
          fe80::1,               link-local
          fd00:ec2::254,         private
          fec0::1,               not for the public
          64:ff9b::7f00:1,       loopback
          64:ff9b::a00:1,        private
          64:ff9b::a9fe:a9fe,    link-local or a cloud's metadata
          64:ff9b:1::1,          not for the public
          2002:7f00:1::,         a tunnel
          2001:0:4136:e378::1,   a tunnel or for protocols
          ff02::1,               multicast
          """)
  void knowsAddressesThatAreNotPublic(String address, String use) throws UnknownHostException {
    assertThat(PublicAddresses.use(InetAddress.getByName(address))).isEqualTo(use);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.128.0.1", "169.253.1.1", "2a00:1450:4007:80e::200e",
        "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"
      })
  void letsPublicAddressesPass(String address) throws UnknownHostException {
    assertThat(PublicAddresses.use(InetAddress.getByName(address))).isEmpty();
  }

  /** However an address is spelled: it is what it resolves to that counts. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "127.1", "::1", "[::1]", "::ffff:7f00:1", "[64:ff9b::7f00:1]"})
  void refusesEverySpellingOfLoopback(String host) {
    assertThatThrownBy(() -> new PublicAddresses(InetAddress::getAllByName, false).resolve(host))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void refusesANameWithOnePrivateAddressAmongOthers() {
    PublicAddresses addresses =
        new PublicAddresses(
            host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")}, false);
    assertThatThrownBy(() -> addresses.resolve("two.test"))
        .isInstanceOf(PublicAddresses.RefusedException.class)
        .hasMessage("two.test is at 10.0.0.1, which is private");
  }
}
