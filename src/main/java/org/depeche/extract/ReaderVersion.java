package org.depeche.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * What articles are read with.
 *
 * @param software the version; {@code 0} for classes outside a jar
 * @param models a fingerprint of all trained models and language data, eight hexadecimal digits: it changes when any of them does
 */
public record ReaderVersion(String software, String models) {
  /** Of what runs here. */
  public static final ReaderVersion CURRENT = current();

  private static ReaderVersion current() {
    String version = ReaderVersion.class.getPackage().getImplementationVersion();
    try {
      Path classes = Path.of(ReaderVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Map<String, Long> checksums = Files.isDirectory(classes) ? inFolder(classes) : inJar(classes);
      CRC32 all = new CRC32();
      checksums.forEach((name, checksum) -> all.update((name + checksum).getBytes(StandardCharsets.UTF_8)));
      return new ReaderVersion(version == null ? "0" : version, "%08x".formatted(all.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError("a class path is an address", e);
    }
  }

  private static boolean isRead(String name) {
    return name.startsWith("models/") || name.startsWith("lang/") || name.startsWith("names/");
  }

  private static Map<String, Long> inJar(Path file) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      jar.stream().filter(e -> !e.isDirectory() && isRead(e.getName())).forEach(e -> checksums.put(e.getName(), e.getCrc()));
    }
    return checksums;
  }

  private static Map<String, Long> inFolder(Path classes) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (isRead(name)) {
          checksums.put(name, checksum(file));
        }
      }
    }
    return checksums;
  }

  private static long checksum(Path file) throws IOException {
    try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getChecksum().getValue();
    }
  }
}
