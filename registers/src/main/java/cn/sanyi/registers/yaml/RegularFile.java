package cn.sanyi.registers.yaml;

import cn.sanyi.model.text.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Only regular files are read: opening a pipe or a device may wait for ever. */
public final class RegularFile {
  private RegularFile() {}

  /** Chinese: what is wrong with the path and what to do; null where a file can be read there. */
  public static @Nullable String problem(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      if (file.isDirectory()) {
        return "是一个文件夹；请写出其中的文件";
      } else if (!file.isRegularFile()) {
        return "不是普通文件，而是管道、设备之类；请先存成文件再导入";
      } else if (!Files.isReadable(path)) {
        return "没有读取权限；请让当前用户能读它";
      }
      return null;
    } catch (NoSuchFileException e) {
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
          ? "是一个断开的链接，所指的文件不存在；请改写真实路径"
          : "不存在；请检查路径";
    } catch (AccessDeniedException e) {
      return "所在文件夹没有访问权限；请让当前用户能读它";
    } catch (IOException e) {
      return Files.isSymbolicLink(path)
          ? "是一个兜圈子的链接；请改写真实路径"
          : "无法访问（" + Printable.brief(String.valueOf(e.getMessage())) + "）；请检查路径";
    }
  }
}
