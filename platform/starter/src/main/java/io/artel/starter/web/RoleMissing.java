package io.artel.starter.web;

import io.artel.kernel.Role;
import java.util.Set;
import java.util.TreeSet;

/** The caller has none of the roles that an endpoint allows. */
public class RoleMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Set<Role> allowed;

    RoleMissing(Set<Role> allowed) {
        super("needs one of " + new TreeSet<>(allowed));
        this.allowed = allowed;
    }

    public Set<Role> allowed() {
        return allowed;
    }
}
