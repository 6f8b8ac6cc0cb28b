package cn.sanyi.local.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An argument that is out of bounds; the message is the Chinese sentence to show. */
final class Refusal extends ParameterException {
  Refusal(CommandLine command, String message) {
    super(command, message);
  }
}
