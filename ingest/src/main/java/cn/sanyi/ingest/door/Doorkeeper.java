package cn.sanyi.ingest.door;

import jakarta.servlet.http.HttpServletRequest;

/** Judges a request by its head, before any of its body is read. */
public interface Doorkeeper {
  /** Why the request is not let in, or null where it is. */
  Problem refusal(HttpServletRequest request);
}
