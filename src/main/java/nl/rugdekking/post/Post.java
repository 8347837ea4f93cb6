// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

@org.springframework.stereotype.Service
public class Post {
  public void queue(Letter l) {}
}
