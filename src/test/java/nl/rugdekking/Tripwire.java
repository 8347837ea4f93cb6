// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Notices when somebody makes an object of its bytes. */
public final class Tripwire implements Serializable {

  private static final long serialVersionUID = 1L;
  private static volatile boolean tripped;

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    tripped = true;
  }

  public static boolean isTripped() {
    return tripped;
  }

  /**
   * Its bytes. They were read once, since the silence of a wire that never trips proves nothing.
   */
  public static byte[] planted() throws IOException, ClassNotFoundException {
    var planted = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(planted)) {
      out.writeObject(new Tripwire());
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(planted.toByteArray()))) {
      assertThat(in.readObject()).isInstanceOf(Tripwire.class);
    }
    assertThat(tripped).isTrue();
    tripped = false;
    return planted.toByteArray();
  }
}
