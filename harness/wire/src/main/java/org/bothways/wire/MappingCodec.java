package org.bothways.wire;

import java.io.IOException;
import java.util.List;
import org.bothways.wire.MappedEntity.Association;
import org.bothways.wire.MappedEntity.Attribute;

/** Mapped entities in frames. */
final class MappingCodec {

    private MappingCodec() {}

    static void write(WireOutput out, MappedEntity entity) throws IOException {
        out.string(entity.className()).string(entity.table()).list(entity.attributes(), MappingCodec::writeAttribute);
    }

    static MappedEntity read(WireInput in) throws IOException {
        return new MappedEntity(in.string(), in.string(), in.list(MappingCodec::readAttribute));
    }

    private static void writeAttribute(WireOutput out, Attribute attribute) throws IOException {
        out.string(attribute.name())
                .string(attribute.kind().name())
                .string(attribute.declaredBy())
                .bool(attribute.isProperty())
                .list(
                        attribute.association() == null ? List.of() : List.of(attribute.association()),
                        MappingCodec::writeAssociation);
    }

    private static Attribute readAttribute(WireInput in) throws IOException {
        String name = in.string();
        MappedEntity.Kind kind = in.constant(MappedEntity.Kind.class);
        String declaredBy = in.string();
        boolean isProperty = in.bool();
        List<Association> association = in.list(1, MappingCodec::readAssociation);
        return new Attribute(name, kind, declaredBy, isProperty, association.isEmpty() ? null : association.get(0));
    }

    private static void writeAssociation(WireOutput out, Association association) throws IOException {
        out.string(association.target())
                .optionalString(association.mappedBy())
                .optionalString(association.table())
                .strings(association.columns())
                .strings(association.cascades())
                .bool(association.hasOrphanRemoval())
                .bool(association.isEager())
                .bool(association.isOptional())
                .bool(association.isInsertable())
                .bool(association.isUpdatable())
                .string(association.container());
    }

    private static Association readAssociation(WireInput in) throws IOException {
        return new Association(
                in.string(),
                in.optionalString(),
                in.optionalString(),
                in.strings(),
                in.strings(),
                in.bool(),
                in.bool(),
                in.bool(),
                in.bool(),
                in.bool(),
                in.string());
    }
}
