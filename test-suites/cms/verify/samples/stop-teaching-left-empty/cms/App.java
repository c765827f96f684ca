package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The API on the web server that comes with the JDK. It has no executor, so it handles one request after the other
 * and there is nothing to synchronize.
 */
public class App {

	private final EntityManagerFactory database;
	private final ObjectMapper mapper = new ObjectMapper()
			.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

	private App(EntityManagerFactory database) {
		this.database = database;
	}

	public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
		App app = new App(database);
		server.createContext("/", app::handle);
		server.start();
		return () -> server.stop(0);
	}

	private static class Problem extends RuntimeException {
		private static final long serialVersionUID = 1L;
		private final int status;

		Problem(int status, String message) {
			super(message);
			this.status = status;
		}
	}

	private static class Reply {
		private final int status;
		private final Object json;

		Reply(int status, Object json) {
			this.status = status;
			this.json = json;
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		Reply reply;
		try {
			reply = route(exchange);
		} catch (Problem problem) {
			reply = new Reply(problem.status, Map.of("error", problem.getMessage()));
		} catch (RuntimeException e) {
			e.printStackTrace();
			reply = new Reply(500, Map.of("error", "server error"));
		}
		byte[] bytes = mapper.writeValueAsString(reply.json).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(reply.status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private Reply route(HttpExchange exchange) throws IOException {
		String method = exchange.getRequestMethod();
		String[] path = Arrays.stream(exchange.getRequestURI().getPath().split("/"))
				.filter(part -> !part.isEmpty())
				.toArray(String[]::new);
		byte[] body = exchange.getRequestBody().readAllBytes();

		if (path.length < 2 || !path[0].equals("api")) {
			throw new Problem(404, "not found");
		}
		if (path[1].equals("courses") && path.length == 2) {
			switch (method) {
				case "GET": return transaction(this::allCourses);
				case "POST": return createCourse(parse(body));
				default: throw new Problem(405, "method not allowed");
			}
		}
		if (path[1].equals("courses") && path.length == 3) {
			switch (method) {
				case "GET": return transaction(em -> new Reply(200, full(find(em, Course.class, path[2]))));
				case "DELETE": return transaction(em -> deleteCourse(em, find(em, Course.class, path[2])));
				default: throw new Problem(405, "method not allowed");
			}
		}
		if (path[1].equals("courses") && path.length == 4 && method.equals("POST")) {
			switch (path[3]) {
				case "add": return addUser(path[2], parse(body));
				case "assignment": return createAssignment(path[2], parse(body));
				default: throw new Problem(404, "not found");
			}
		}
		if (path[1].equals("users") && path.length == 2 && method.equals("POST")) {
			return createUser(parse(body));
		}
		if (path[1].equals("users") && path.length == 3 && method.equals("GET")) {
			return transaction(em -> new Reply(200, full(find(em, User.class, path[2]))));
		}
		throw new Problem(404, "not found");
	}

	// ---------------------------------------------------------------- routes

	private Reply allCourses(EntityManager em) {
		List<Course> courses = em.createQuery("select c from Course c order by c.id", Course.class).getResultList();
		return new Reply(200, Map.of("courses", courses.stream().map(this::full).collect(Collectors.toList())));
	}

	private Reply createCourse(JsonNode body) {
		Course course = new Course(string(body, "code"), string(body, "name"));
		return transaction(em -> {
			em.persist(course);
			return new Reply(201, full(course));
		});
	}

	private Reply deleteCourse(EntityManager em, Course course) {
		Reply reply = new Reply(200, full(course));
		List.copyOf(course.getStudents()).forEach(course::removeStudent);
		List.copyOf(course.getInstructors()).forEach(course::removeInstructor);
		em.remove(course);
		return reply;
	}

	private Reply createUser(JsonNode body) {
		User user = new User(string(body, "name"), string(body, "netid"));
		return transaction(em -> {
			em.persist(user);
			return new Reply(201, full(user));
		});
	}

	private Reply addUser(String courseId, JsonNode body) {
		String userId = String.valueOf(integer(body, "user_id"));
		String type = string(body, "type");
		return transaction(em -> {
			Course course = find(em, Course.class, courseId);
			User user = find(em, User.class, userId);
			if (type.equals("student")) {
				course.addStudent(user);
			} else if (type.equals("instructor")) {
				course.addInstructor(user);
			} else {
				throw new Problem(400, "unknown type");
			}
			return new Reply(200, full(course));
		});
	}

	private Reply createAssignment(String courseId, JsonNode body) {
		Assignment assignment = new Assignment(string(body, "title"), integer(body, "due_date"));
		return transaction(em -> {
			Course course = find(em, Course.class, courseId).addAssignment(assignment);
			em.persist(assignment);
			Map<String, Object> json = simple(assignment);
			json.put("course", simple(course));
			return new Reply(201, json);
		});
	}

	// ---------------------------------------------------------------- json

	private Map<String, Object> full(Course course) {
		Map<String, Object> json = simple(course);
		json.put("assignments", course.getAssignments().stream().map(this::simple).collect(Collectors.toList()));
		json.put("instructors", users(course.getInstructors()));
		json.put("students", users(course.getStudents()));
		return json;
	}

	private Map<String, Object> full(User user) {
		Set<Course> courses = new LinkedHashSet<>(user.getCoursesTaken());
		courses.addAll(user.getCoursesTaught());
		Map<String, Object> json = simple(user);
		json.put("courses", courses.stream().map(this::simple).collect(Collectors.toList()));
		return json;
	}

	private List<Map<String, Object>> users(Collection<User> users) {
		return users.stream().map(this::simple).collect(Collectors.toList());
	}

	private Map<String, Object> simple(Course course) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", course.getId());
		json.put("code", course.getCode());
		json.put("name", course.getName());
		return json;
	}

	private Map<String, Object> simple(User user) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", user.getId());
		json.put("name", user.getName());
		json.put("netid", user.getNetid());
		return json;
	}

	private Map<String, Object> simple(Assignment assignment) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", assignment.getId());
		json.put("title", assignment.getTitle());
		json.put("due_date", assignment.getDueDate());
		return json;
	}

	private JsonNode parse(byte[] body) {
		JsonNode json;
		try {
			json = mapper.readTree(body);
		} catch (JsonProcessingException e) {
			throw new Problem(400, "invalid JSON: " + e.getOriginalMessage());
		} catch (IOException e) {
			throw new Problem(400, "unreadable body");
		}
		if (!json.isObject()) {
			throw new Problem(400, "the body has to be an object");
		}
		return json;
	}

	private static String string(JsonNode body, String key) {
		if (!body.path(key).isTextual()) {
			throw new Problem(400, "missing or wrong: " + key);
		}
		return body.get(key).textValue();
	}

	private static long integer(JsonNode body, String key) {
		if (!body.path(key).isIntegralNumber() || !body.path(key).canConvertToLong()) {
			throw new Problem(400, "missing or wrong: " + key);
		}
		return body.get(key).longValue();
	}

	// ---------------------------------------------------------------- database

	private <T> T transaction(Function<EntityManager, T> work) {
		EntityManager em = database.createEntityManager();
		try (em) {
			em.getTransaction().begin();
			try {
				T result = work.apply(em);
				em.getTransaction().commit();
				return result;
			} catch (RuntimeException e) {
				if (em.getTransaction().isActive()) {
					em.getTransaction().rollback();
				}
				throw e;
			}
		}
	}

	private static <T> T find(EntityManager em, Class<T> type, String id) {
		T found = null;
		try {
			found = em.find(type, Integer.valueOf(id));
		} catch (NumberFormatException e) {
			// "abc" or a number that can't be an id
		}
		if (found == null) {
			throw new Problem(404, type.getSimpleName() + " " + id + " doesn't exist");
		}
		return found;
	}
}
