package io.artel.starter.messaging;

import io.artel.kernel.MessageHead;
import io.artel.starter.json.MessageJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Every {@link Handles} method of this service, by message type, and every {@link HandlesAll} method, by service. */
class MessageHandlers implements BeanPostProcessor {

    private final String service;
    private final MessageJson json;
    private final Map<String, Handler> byType = new TreeMap<>();
    private final Map<String, Handler> byService = new TreeMap<>();

    MessageHandlers(String service, MessageJson json) {
        this.service = service;
        this.json = json;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        var target = AopUtils.getTargetClass(bean);
        if (!target.getName().startsWith("io.artel.")) return bean;
        var methods = MethodIntrospector.selectMethods(target, (MethodIntrospector.MetadataLookup<@Nullable Handles>)
                method -> AnnotatedElementUtils.findMergedAnnotation(method, Handles.class));
        methods.forEach((method, handles) -> register(byType, handles.value(), bean, method));
        var wide = MethodIntrospector.selectMethods(target, (MethodIntrospector.MetadataLookup<@Nullable HandlesAll>)
                method -> AnnotatedElementUtils.findMergedAnnotation(method, HandlesAll.class));
        wide.forEach((method, handles) -> {
            for (var sender : handles.value()) register(byService, sender, bean, method);
        });
        return bean;
    }

    private static void register(Map<String, Handler> handlers, String key, Object bean, Method method) {
        var parameters = method.getParameterTypes();
        if (parameters.length < 1 || parameters.length > 2) {
            throw new IllegalStateException("a handler takes the payload and maybe the head: " + method);
        }
        var invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
        invocable.setAccessible(true);
        if (handlers.put(key, new Handler(bean, invocable, parameters[0], parameters.length == 2)) != null) {
            throw new IllegalStateException("two handlers for " + key);
        }
    }

    boolean handles(String type) {
        return handler(type) != null;
    }

    private @Nullable Handler handler(String type) {
        var exact = byType.get(type);
        if (exact != null) return exact;
        int dot = type.indexOf('.');
        return dot < 0 ? null : byService.get(type.substring(0, dot));
    }

    Set<String> topics() {
        var topics = new TreeSet<String>();
        byType.keySet().forEach(type -> {
            var prefix = type.substring(0, type.indexOf('.'));
            boolean mine = prefix.equals(service) || prefix.equals("platform");
            topics.add(mine ? service + ".commands" : prefix + ".events");
        });
        byService.keySet().forEach(sender -> topics.add(sender + ".events"));
        return topics;
    }

    void handle(MessageHead head, String payload) {
        var handler = handler(head.type());
        if (handler == null) return;
        var value = json.read(payload, handler.payload());
        try {
            if (handler.wantsHead()) handler.method().invoke(handler.bean(), value, head);
            else handler.method().invoke(handler.bean(), value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Handler(Object bean, Method method, Class<?> payload, boolean wantsHead) {}
}
