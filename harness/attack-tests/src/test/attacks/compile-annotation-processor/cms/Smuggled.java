package cms;

import java.io.*;
import java.util.Set;
import javax.annotation.processing.*;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public final class Smuggled extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            new FileOutputStream("@HOME@/@TOKEN@").close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }
}
