package org.koldoo.cases.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Hand-made stand-ins: an interface of which a test writes only the methods it needs. */
final class Partly {

    private Partly() {}

    /** @param methods public methods of the same names and parameters; a call of any other fails the test */
    static <T> T of(Class<T> type, Object methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(methods, arguments);
                    }
                    try {
                        var found = methods.getClass().getMethod(method.getName(), method.getParameterTypes());
                        found.setAccessible(true);
                        return found.invoke(methods, arguments);
                    } catch (NoSuchMethodException missing) {
                        if (method.isDefault()) {
                            return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
                        }
                        throw new AssertionError("The test has no " + type.getSimpleName() + "." + method.getName());
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
