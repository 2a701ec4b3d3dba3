package org.telgraph.nlp;

import java.lang.reflect.Field;

/** Looks into CoreNLP's models, which do not show what they consist of. */
final class ModelFields {

    private ModelFields() {}

    static Object get(Object object, Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of CoreNLP keeps its models otherwise: " + name, e);
        }
    }

    static Object get(Object object, String name) {
        return get(object, object.getClass(), name);
    }
}
