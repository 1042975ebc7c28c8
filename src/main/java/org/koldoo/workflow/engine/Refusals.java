package org.koldoo.workflow.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.flowable.common.engine.api.FlowableException;

/** Turns a factory of the engine into one that makes only what is listed and refuses everything else, now and in later versions. */
final class Refusals {

    private Refusals() {}

    static <T> T onlyAllow(Class<T> factory, T original, Set<String> methods) {
        return factory.cast(Proxy.newProxyInstance(
                factory.getClassLoader(), new Class<?>[] {factory}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class && !methods.contains(method.getName())) {
                        throw new FlowableException("Not allowed in a procedure: " + method.getName());
                    }
                    try {
                        return method.invoke(original, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
