package cms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class App implements HttpHandler {

	private static final Pattern PATH = Pattern.compile("/api/(courses|users)/(?:([^/]+)/(?:(add|assignment)/)?)?");

	private final ObjectMapper mapper = new ObjectMapper();
	private final EntityManagerFactory factory;

	public App(EntityManagerFactory factory) {
		this.factory = factory;
	}

	public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
		ExecutorService onlyThread = Executors.newSingleThreadExecutor();
		server.setExecutor(onlyThread);
		server.createContext("/api/", new App(database));
		server.start();
		return () -> {
			server.stop(0);
			onlyThread.shutdown();
		};
	}

	/** Ends a request with an error. */
	static class Failed extends Exception {
		private static final long serialVersionUID = 1L;
		final int status;

		Failed(int status, String message) {
			super(message);
			this.status = status;
		}
	}

	static class Result {
		int status = 200;
		ObjectNode json;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		Result result = new Result();
		EntityManager em = factory.createEntityManager();
		em.getTransaction().begin();
		try {
			answer(exchange, em, result);
			em.getTransaction().commit();
		} catch (Failed e) {
			result.status = e.status;
			result.json = mapper.createObjectNode().put("error", e.getMessage());
		} catch (RuntimeException e) {
			result.status = 500;
			result.json = mapper.createObjectNode().put("error", "internal error: " + e);
		} finally {
			if (em.getTransaction().isActive()) {
				em.getTransaction().rollback();
			}
			em.close();
		}
		byte[] bytes = mapper.writeValueAsBytes(result.json);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(result.status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	private void answer(HttpExchange exchange, EntityManager em, Result result) throws IOException, Failed {
		Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
		if (!path.matches()) {
			throw new Failed(404, "no such path");
		}
		String what = path.group(1);
		String id = path.group(2);
		String action = path.group(3);
		String route = exchange.getRequestMethod() + " " + what
				+ (id == null ? "" : " id") + (action == null ? "" : " " + action);
		switch (route) {
			case "GET courses": {
				result.json = mapper.createObjectNode();
				ArrayNode array = result.json.putArray("courses");
				em.createQuery("from Course", Course.class).getResultList().forEach(c -> array.add(full(c)));
				break;
			}
			case "POST courses": {
				JsonNode body = read(exchange);
				Course course = new Course(text(body, "code"), text(body, "name"));
				em.persist(course);
				result.status = 201;
				result.json = full(course);
				break;
			}
			case "GET courses id":
				result.json = full(get(em, Course.class, id));
				break;
			case "DELETE courses id": {
				Course course = get(em, Course.class, id);
				result.json = full(course);
				new ArrayList<>(course.getStudents()).forEach(course::removeStudent);
				new ArrayList<>(course.getInstructors()).forEach(course::removeInstructor);
				em.remove(course);
				break;
			}
			case "POST courses id add": {
				JsonNode body = read(exchange);
				String user = Long.toString(number(body, "user_id"));
				String type = text(body, "type");
				if (type.equals("student")) {
					get(em, Course.class, id).addStudent(get(em, User.class, user));
				} else if (type.equals("instructor")) {
					get(em, Course.class, id).addInstructor(get(em, User.class, user));
				} else {
					throw new Failed(400, "unknown type");
				}
				result.json = full(get(em, Course.class, id));
				break;
			}
			case "POST courses id assignment": {
				JsonNode body = read(exchange);
				Assignment assignment = new Assignment(text(body, "title"), number(body, "due_date"));
				Course course = get(em, Course.class, id);
				assignment.setCourse(course);
				em.persist(assignment);
				result.status = 201;
				result.json = small(assignment);
				result.json.set("course", small(course));
				break;
			}
			case "POST users": {
				JsonNode body = read(exchange);
				User user = new User(text(body, "name"), text(body, "netid"));
				em.persist(user);
				result.status = 201;
				result.json = full(user);
				break;
			}
			case "GET users id":
				result.json = full(get(em, User.class, id));
				break;
			default:
				throw new Failed(404, "no such route: " + route);
		}
	}

	private static <T> T get(EntityManager em, Class<T> type, String id) throws Failed {
		T entity;
		try {
			entity = em.find(type, Long.parseLong(id));
		} catch (NumberFormatException e) {
			throw new Failed(400, "bad id " + id);
		}
		if (entity == null) {
			throw new Failed(404, "unknown id " + id);
		}
		return entity;
	}

	private JsonNode read(HttpExchange exchange) throws IOException, Failed {
		byte[] bytes = exchange.getRequestBody().readAllBytes();
		JsonNode json;
		try {
			json = mapper.readTree(bytes);
		} catch (IOException e) {
			throw new Failed(400, "malformed JSON");
		}
		if (!json.isObject()) {
			throw new Failed(400, "JSON object expected");
		}
		return json;
	}

	private static String text(JsonNode json, String field) throws Failed {
		JsonNode value = json.get(field);
		if (value == null || !value.isTextual()) {
			throw new Failed(400, field + ": string expected");
		}
		return value.asText();
	}

	private static long number(JsonNode json, String field) throws Failed {
		JsonNode value = json.get(field);
		if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
			throw new Failed(400, field + ": int expected");
		}
		return value.asLong();
	}

	private ObjectNode full(Course course) {
		ObjectNode json = small(course);
		ArrayNode assignments = json.putArray("assignments");
		course.getAssignments().forEach(a -> assignments.add(small(a)));
		ArrayNode instructors = json.putArray("instructors");
		course.getInstructors().forEach(u -> instructors.add(small(u)));
		ArrayNode students = json.putArray("students");
		course.getStudents().forEach(u -> students.add(small(u)));
		return json;
	}

	private ObjectNode full(User user) {
		Set<Course> courses = new LinkedHashSet<>(user.getCoursesTaken());
		courses.addAll(user.getCoursesTaught());
		ObjectNode json = small(user);
		ArrayNode array = json.putArray("courses");
		courses.forEach(c -> array.add(small(c)));
		return json;
	}

	private ObjectNode small(Course course) {
		return mapper.createObjectNode()
				.put("id", course.getId()).put("code", course.getCode()).put("name", course.getName());
	}

	private ObjectNode small(User user) {
		return mapper.createObjectNode()
				.put("id", user.getId()).put("name", user.getName()).put("netid", user.getNetid());
	}

	private ObjectNode small(Assignment assignment) {
		return mapper.createObjectNode().put("id", assignment.getId())
				.put("title", assignment.getTitle()).put("due_date", assignment.getDueDate());
	}
}
