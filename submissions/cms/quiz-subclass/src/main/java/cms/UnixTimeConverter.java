package cms;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
public class UnixTimeConverter implements AttributeConverter<UnixTime, Long> {

    @Override
    public Long convertToDatabaseColumn(UnixTime time) {
        return time == null ? null : time.seconds();
    }

    @Override
    public UnixTime convertToEntityAttribute(Long seconds) {
        return seconds == null ? null : new UnixTime(seconds);
    }
}
