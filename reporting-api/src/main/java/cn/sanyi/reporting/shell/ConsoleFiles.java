package cn.sanyi.reporting.shell;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the console; its own addresses (as /cases/x) all open index.html. */
@Configuration
class ConsoleFiles implements WebMvcConfigurer {
  private static final String FILES = "classpath:/static/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Vite names these by their content, so a browser may keep them.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new PageResolver());
  }

  private static final class PageResolver extends PathResourceResolver {
    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
      if (!ConsolePaths.shell(path)) {
        return null;
      }
      Resource file = path.isEmpty() ? null : super.getResource(path, location);
      boolean page =
          file == null
              && !path.substring(path.lastIndexOf('/') + 1)
                  .matches(".+\\.(js|css|map|ico|svg|png|txt|json)");
      return page ? super.getResource("index.html", location) : file;
    }
  }
}
